import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { CheckmarkCircle20Regular, KeyReset20Regular, Warning20Regular } from '@fluentui/react-icons'
import { useEffect, useRef } from 'react'
import { faultProps } from '../../field-faults.ts'
import { commonTexts } from '../../texts/common-texts.ts'
import { remoteAccountTexts } from '../../texts/remote-accounts-texts.ts'
import { useTexts } from '../../texts/table.ts'

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS, minHeight: '32px' },
  words: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, flexGrow: 1 },
  replacing: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalXS },
  field: { width: '100%' },
})

/** A secret to type or paste. It is shown as dots, and password managers don't offer to save it. */
export function SecretField({
  value,
  fault,
  label,
  hint,
  onChange,
  focused = false,
}: {
  value: string
  fault: string | undefined
  label: string
  hint: string
  onChange: (value: string) => void
  focused?: boolean
}) {
  const styles = useStyles()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (focused) place.current?.querySelector('input')?.focus()
  }, [focused])
  return (
    <div ref={place} className={styles.field}>
      <Field label={label} hint={hint} required {...faultProps(fault)}>
        <Input
          type="password"
          value={value}
          autoComplete="new-password"
          spellCheck={false}
          onChange={(_event, data) => onChange(data.value)}
        />
      </Field>
    </div>
  )
}

/** The texts for this kind of secret. */
export interface SecretWords {
  label: string
  newLabel: string
  hint: string
  stored: string
  none: string
}

export interface StoredSecretProps {
  stored: boolean
  words: SecretWords
  replacing: boolean
  value: string
  fault: string | undefined
  onReplace: (replacing: boolean) => void
  onChange: (value: string) => void
}

/** A stored secret: it can be replaced, never seen. */
export function StoredSecret({ stored, words, replacing, value, fault, onReplace, onChange }: StoredSecretProps) {
  const styles = useStyles()
  const t = useTexts(remoteAccountTexts)
  const { pair } = useTexts(commonTexts)
  if (replacing) {
    return (
      <div className={styles.replacing}>
        <SecretField value={value} fault={fault} label={words.newLabel} hint={words.hint} onChange={onChange} focused />
        <Button size="small" appearance="subtle" onClick={() => onReplace(false)}>
          {t.keep}
        </Button>
      </div>
    )
  }
  return (
    <Field label={words.label}>
      {/* The button has its own name, so that a list of buttons says what is replaced. */}
      {({ 'aria-labelledby': label }) => (
        <div
          className={styles.row}
          role="group"
          {...(label ? { 'aria-labelledby': label } : { 'aria-label': words.label })}
        >
          <span className={styles.words}>
            {stored ? <CheckmarkCircle20Regular aria-hidden /> : <Warning20Regular aria-hidden />}
            {stored ? words.stored : words.none}
          </span>
          <Button
            icon={<KeyReset20Regular />}
            onClick={() => onReplace(true)}
            aria-label={pair(t.replace, words.label)}
          >
            {t.replace}
          </Button>
        </div>
      )}
    </Field>
  )
}
