import { useHappening, type Told } from '../texts/error-remedies.ts'

/** What happened, in the person's language if known. */
export function Happening({ error }: { error: Told }) {
  const { text, lang } = useHappening()(error)
  return <span lang={lang}>{text}</span>
}
