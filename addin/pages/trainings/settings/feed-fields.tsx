import { Checkbox, Field, Input, makeStyles } from '@fluentui/react-components'
import type { RemoteAccountView } from '../../../../api/features/remote-accounts/contract.ts'
import { NEWS_KINDS } from '../../../../api/features/settings/contract.ts'
import { faultProps } from '../../../field-faults.ts'
import { activityFeedTexts } from '../../../texts/activity-feed-texts.ts'
import { useTexts } from '../../../texts/table.ts'
import { AccountSelect } from './account-select.tsx'
import { isAppIdWrong, type TrainingValues } from './training-values.ts'

const useStyles = makeStyles({ appId: { maxWidth: '24rem' }, kinds: { display: 'flex', flexDirection: 'column' } })

interface FeedFieldsProps {
  values: TrainingValues
  accounts: readonly RemoteAccountView[]
  faults: Record<string, string>
  onChange: (change: Partial<TrainingValues>) => void
}

/** The account that writes to Teams' activity feed, and what about. */
export function FeedFields({ values, accounts, faults, onChange }: FeedFieldsProps) {
  const styles = useStyles()
  const t = useTexts(activityFeedTexts)
  return (
    <>
      <Field label={t.account} hint={t.accountHint} {...faultProps(faults['activityFeedAccountId'])}>
        <AccountSelect
          value={values.feedAccountId}
          none={t.off}
          accounts={accounts.filter(({ type }) => type === 'MicrosoftGraphSecret')}
          onChange={(feedAccountId) => onChange({ feedAccountId })}
        />
      </Field>
      {values.feedAccountId === '' ? null : (
        <>
          <Field
            label={t.appId}
            hint={t.appIdHint}
            required
            {...faultProps(isAppIdWrong(values) ? t.appIdFault : faults['teamsAppId'])}
          >
            <Input
              className={styles.appId}
              value={values.teamsAppId}
              onChange={(_event, { value }) => onChange({ teamsAppId: value })}
            />
          </Field>
          <Field label={t.kinds} hint={t.byTask}>
            <div role="group" className={styles.kinds}>
              {NEWS_KINDS.map((kind) => (
                <Checkbox
                  key={kind}
                  label={t.kind[kind]}
                  checked={values.feedKinds.includes(kind)}
                  onChange={(_event, { checked }) =>
                    onChange({
                      feedKinds: NEWS_KINDS.filter((one) => (one === kind ? checked : values.feedKinds.includes(one))),
                    })
                  }
                />
              ))}
            </div>
          </Field>
        </>
      )}
    </>
  )
}
