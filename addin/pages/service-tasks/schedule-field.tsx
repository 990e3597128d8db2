import { Checkbox, Field, Input, Radio, RadioGroup, makeStyles, tokens } from '@fluentui/react-components'
import { ChoiceGroup } from '../../components/choice-group.tsx'
import { faultProps } from '../../field-faults.ts'
import { useSession } from '../../session.ts'
import { serviceTaskTexts } from '../../texts/service-tasks-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { dayName, scheduleInWords } from './schedule-sentence.ts'
import { WEEK, type ScheduleChoice } from './schedule-words.ts'

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  days: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
  time: { width: '9rem' },
  cron: { maxWidth: '20rem', fontFamily: tokens.fontFamilyMonospace },
})

interface ScheduleFieldProps {
  value: ScheduleChoice
  onChange: (value: ScheduleChoice) => void
  /** What is wrong, in a sentence. */
  fault: string | undefined
}

/** When a task runs, chosen in words. */
export function ScheduleField({ value, onChange, fault }: ScheduleFieldProps) {
  const styles = useStyles()
  const t = useTexts(serviceTaskTexts)
  const { locale } = useSession()
  const { kind, days } = value
  const toggle = (day: number, on: boolean) =>
    onChange({ ...value, days: on ? [...days, day].sort() : days.filter((other) => other !== day) })
  return (
    <div className={styles.all}>
      <Field label={t.schedule}>
        <RadioGroup
          value={kind}
          onChange={(_event, data) => onChange({ ...value, kind: data.value as ScheduleChoice['kind'] })}
        >
          <Radio value="daily" label={t.daily} />
          <Radio value="weekly" label={t.weekly} />
          <Radio value="custom" label={t.custom} />
        </RadioGroup>
      </Field>
      {kind === 'weekly' ? (
        <ChoiceGroup label={t.days} fault={days.length === 0 ? fault : undefined}>
          <div className={styles.days}>
            {WEEK.map((day) => (
              <Checkbox
                key={day}
                label={dayName(day, locale)}
                checked={days.includes(day)}
                onChange={(_event, data) => toggle(day, data.checked === true)}
              />
            ))}
          </div>
        </ChoiceGroup>
      ) : null}
      {kind === 'custom' ? (
        <Field
          label={t.cron}
          hint={value.cron.trim() === '' ? t.cronHint : `${scheduleInWords(value.cron, locale, t)}. ${t.cronHint}`}
          {...faultProps(fault)}
        >
          <Input
            className={styles.cron}
            value={value.cron}
            spellCheck={false}
            onChange={(_event, data) => onChange({ ...value, cron: data.value })}
          />
        </Field>
      ) : (
        <Field label={t.at} {...faultProps(kind === 'weekly' && days.length === 0 ? undefined : fault)}>
          <Input
            className={styles.time}
            type="time"
            value={value.time}
            onChange={(_event, data) => onChange({ ...value, time: data.value })}
          />
        </Field>
      )}
    </div>
  )
}
