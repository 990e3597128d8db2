import { Field, Input, makeStyles, Select, Switch, tokens } from '@fluentui/react-components'
import { useContext, useState } from 'react'
import type { TrainingSettings } from '../../../../api/features/settings/contract.ts'
import { Notice } from '../../../components/notice.tsx'
import { faultProps } from '../../../field-faults.ts'
import { invitationTexts } from '../../../texts/session-invitation-texts.ts'
import { trainingSettingsTexts } from '../../../texts/training-settings-texts.ts'
import { LANGUAGES, LanguageContext, useTexts, type Language } from '../../../texts/table.ts'
import { unknownPlaceholders } from '../invitation/written-placeholders.ts'
import { TextEditor } from '../invitation/text-editor.tsx'

type Templates = TrainingSettings['textTemplates']

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  language: { maxWidth: '16rem' },
})

/** The texts that new invitations start with, one language at a time. */
export function TemplateFields({
  templates,
  faults,
  onChange,
}: {
  templates: Templates
  faults: Record<string, string>
  onChange: (templates: Templates) => void
}) {
  const styles = useStyles()
  const t = useTexts(trainingSettingsTexts)
  const invitation = useTexts(invitationTexts)
  const [language, setLanguage] = useState<Language>(useContext(LanguageContext))
  const own = templates[language]
  const put = (part: Partial<NonNullable<typeof own>>) =>
    onChange({ ...templates, [language]: { title: '', text: '', ...own, ...part } })
  const toggle = (wanted: boolean) => {
    const { [language]: _left, ...rest } = templates
    onChange(wanted ? { ...rest, [language]: { title: '{session}', text: '' } } : rest)
  }
  const unknown = own ? unknownPlaceholders(own.title, own.text.replaceAll(/<[^>]*>/g, ' ')) : []
  return (
    <div className={styles.fields}>
      <Field className={styles.language} label={t.language}>
        <Select
          value={language}
          onChange={(_event, { value }) => setLanguage(LANGUAGES.find((one) => one === value) ?? 'en')}
        >
          {LANGUAGES.map((one) => (
            <option key={one} value={one}>
              {invitation.languages[one]}
            </option>
          ))}
        </Select>
      </Field>
      <Field hint={t.ownHint}>
        <Switch label={t.own} checked={own !== undefined} onChange={(_event, { checked }) => toggle(checked)} />
      </Field>
      {own ? (
        <>
          <Field
            label={invitation.subject}
            hint={invitation.subjectHint}
            {...faultProps(faults[`textTemplates.${language}.title`])}
          >
            <Input value={own.title} maxLength={255} onChange={(_event, { value }) => put({ title: value })} />
          </Field>
          <TextEditor
            key={language}
            label={invitation.text}
            hint={invitation.textHint}
            start={own.text}
            disabled={false}
            fault={faults[`textTemplates.${language}.text`]}
            onReady={() => undefined}
            onChange={(text) => put({ text })}
          />
          <div role="status">
            {unknown.length > 0 ? <Notice kind="warning" title={invitation.unknown(unknown.join(', '))} /> : null}
          </div>
        </>
      ) : null}
    </div>
  )
}
