import { commonTexts } from '../texts/common-texts.ts'
import { useRemedy } from '../texts/error-remedies.ts'
import { useTexts } from '../texts/table.ts'

/** "What to do: …", in the person's language if known. @param english the API's remedy */
export function Remedy({
  code,
  english,
  className,
}: {
  code: string | undefined
  english: string
  className?: string
}) {
  const t = useTexts(commonTexts)
  const { text, lang } = useRemedy()(code, english)
  return (
    <span className={className}>
      {t.colon(t.whatToDo)} <span lang={lang}>{text}</span>
    </span>
  )
}
