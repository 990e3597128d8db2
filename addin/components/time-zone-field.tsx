import { Combobox, Field, Option, makeStyles } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import { faultProps } from '../field-faults.ts'
import { useSession } from '../session.ts'
import { commonTexts } from '../texts/common-texts.ts'
import { serviceTaskTexts } from '../texts/service-tasks-texts.ts'
import { useTexts } from '../texts/table.ts'
import { ownTimeZone, timeZones, zoneLabel, zonesLike } from '../time-zones.ts'

/** At most this many options are rendered at once. */
const SHOWN = 40

const useStyles = makeStyles({ list: { maxHeight: '18rem' }, box: { maxWidth: '24rem', minWidth: 0 } })

interface TimeZoneFieldProps {
  value: string
  onChange: (zone: string) => void
  fault: string | undefined
  label?: string
}

/** One of the world's time zones, found by typing part of its name. */
export function TimeZoneField({ value, onChange, fault, label }: TimeZoneFieldProps) {
  const styles = useStyles()
  const t = useTexts(serviceTaskTexts)
  const common = useTexts(commonTexts)
  const { locale } = useSession()
  const zones = useMemo(() => timeZones(ownTimeZone(), value), [value])
  // The search text; undefined: the chosen zone is shown.
  const [typed, setTyped] = useState<string>()
  const found = typed === undefined ? [value, ...zones.filter((zone) => zone !== value)] : zonesLike(zones, typed)
  return (
    <Field label={label ?? t.timeZone} hint={t.zoneHint} {...faultProps(fault)}>
      <Combobox
        className={styles.box}
        listbox={{ className: styles.list }}
        freeform
        expandIcon={{ 'aria-label': common.open }}
        value={typed ?? zoneLabel(value, locale)}
        selectedOptions={[value]}
        onChange={(event) => setTyped(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={() => setTyped(undefined)}
        onOptionSelect={(_event, data) => {
          // Typing clears the choice, which is reported here without an option.
          if (data.optionValue === undefined || data.optionValue === '') return
          onChange(data.optionValue)
          setTyped(undefined)
        }}
      >
        {found.slice(0, SHOWN).map((zone) => (
          <Option key={zone} value={zone} text={zone}>
            {zoneLabel(zone, locale)}
          </Option>
        ))}
        {found.length === 0 ? (
          <Option key="none" value="" disabled text="">
            {t.noZone}
          </Option>
        ) : null}
        {found.length > SHOWN ? (
          <Option key="more" value="" disabled text="">
            {t.moreZones}
          </Option>
        ) : null}
      </Combobox>
    </Field>
  )
}
