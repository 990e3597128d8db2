import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { useState, type FormEvent } from 'react'
import type { Preview, RetentionView } from '../../../api/features/retention/contract.ts'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { Notice } from '../../components/notice.tsx'
import { useNotify } from '../../components/notify.ts'
import { Panel } from '../../components/panel.tsx'
import { SaveFailure } from '../../components/save-failure.tsx'
import { useUnsavedGuard } from '../../components/unsaved.ts'
import { faultProps } from '../../field-faults.ts'
import { commonTexts } from '../../texts/common-texts.ts'
import { retentionTexts } from '../../texts/retention-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useAct, useApi } from '../../use-api.ts'
import { useFormat } from '../../use-format.ts'
import { AmountList, totalOf } from './amounts.tsx'
import { isWrong, LIMITS, RULES, rulesOf, valuesOf } from './rule-values.ts'

const PATH = '/api/settings/retention'
const HINTS = {
  leaverPhotosAfterDays: 'leaverPhotosHint',
  leaversAfterMonths: 'leaversHint',
  sessionsAfterMonths: 'sessionsHint',
} as const

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, maxWidth: '36rem' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

/** The rules, which say what they would remove before they are saved. */
export function RulesForm({ view, onSaved }: { view: RetentionView; onSaved: () => void }) {
  const styles = useStyles()
  const t = useTexts(retentionTexts)
  const common = useTexts(commonTexts)
  const { number } = useFormat()
  const { values, setValues, preview, asked, setAsked, rules, unsaved, saving, look, save } = useRules(view, onSaved)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (unsaved) void save()
  }
  return (
    <Panel title={t.rules}>
      <form className={styles.form} noValidate onSubmit={submit}>
        {RULES.map((name) => {
          const [least, most] = LIMITS[name]
          const fault = isWrong(name, values[name]) ? t.fault(number(least), number(most)) : undefined
          return (
            <Field key={name} label={t[name]} hint={t[HINTS[name]]} {...faultProps(fault)}>
              <Input
                inputMode="numeric"
                value={values[name]}
                contentAfter={name === 'leaverPhotosAfterDays' ? t.days : t.months}
                onChange={(_event, { value }) => setValues({ ...values, [name]: value })}
              />
            </Field>
          )
        })}
        {preview ? <WouldRemove preview={preview} /> : null}
        {asked ? null : <SaveFailure error={saving.error} onReload={onSaved} />}
        <div className={styles.buttons}>
          <Button type="submit" appearance="primary" disabledFocusable={saving.busy || !unsaved || !rules}>
            {common.save}
          </Button>
          <Button disabledFocusable={saving.busy || !rules} onClick={() => void look()}>
            {t.preview}
          </Button>
        </div>
      </form>
      <ConfirmDialog
        danger
        open={asked !== undefined}
        title={t.confirmTitle}
        verb={t.verb}
        busy={saving.busy}
        error={saving.error}
        onConfirm={() => void save(asked)}
        onClose={() => (saving.clear(), setAsked(undefined))}
      >
        {asked ? <WouldRemove preview={asked} /> : null}
        <p>{t.confirmText}</p>
      </ConfirmDialog>
    </Panel>
  )
}

function WouldRemove({ preview: { examples, ...amounts } }: { preview: Preview }) {
  const t = useTexts(retentionTexts)
  if (totalOf(amounts) === 0) return <Notice kind="success" title={t.nothing} />
  return (
    <Notice kind="warning" title={t.would}>
      <AmountList amounts={amounts} examples={examples} />
    </Notice>
  )
}

function useRules(view: RetentionView, onSaved: () => void) {
  const { saved } = useTexts(commonTexts)
  const api = useApi()
  const notify = useNotify()
  const saving = useAct()
  const [values, setValues] = useState(() => valuesOf(view))
  const [shown, setShown] = useState<{ of: string; preview: Preview }>()
  const [asked, setAsked] = useState<Preview>()
  const rules = rulesOf(values)
  const now = JSON.stringify(values)
  const unsaved = now !== JSON.stringify(valuesOf(view))
  useUnsavedGuard(unsaved)
  const read = async () => {
    const preview = await api.send<Preview>('POST', `${PATH}/preview`, rules)
    setShown({ of: now, preview })
    return preview
  }
  /** @param agreed what was shown and agreed to */
  const save = (agreed?: Preview) =>
    saving.act(async () => {
      const { examples: _, ...amounts } = agreed ?? (await read())
      if (!agreed && totalOf(amounts) > 0) return setAsked({ ...amounts, examples: _ })
      await api.send('PUT', PATH, { ...rules, ...(agreed && { confirm: amounts }) }, { ifMatch: view.etag })
      setAsked(undefined)
      notify(saved)
      onSaved()
    })
  const look = () => saving.act(async () => void (await read()))
  // What was shown says nothing of other numbers.
  const preview = shown?.of === now ? shown.preview : undefined
  return { values, setValues, preview, asked, setAsked, rules, unsaved, saving, look, save }
}
