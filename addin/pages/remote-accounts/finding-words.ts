import type { AccountCheck } from '../../../api/features/remote-accounts/contract.ts'
import { useSession } from '../../session.ts'
import { accountFindingTexts, type FindingFacts } from '../../texts/account-findings-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { useFormat } from '../../use-format.ts'
import { dayText } from './day-text.ts'

/** What a check of an account saw; undefined where its error says it, or the API knows a finding this tab doesn't. */
export function useFindingWords(): (check: AccountCheck) => string | undefined {
  const t = useTexts(accountFindingTexts)
  const { list, number } = useFormat()
  const { locale } = useSession()
  return ({ finding, details = {} }) => {
    if (finding === undefined || !Object.hasOwn(t, finding)) return undefined
    const said = (name: string): string => {
      const value = details[name]
      if (typeof value === 'number') return number(value)
      if (Array.isArray(value)) return list(value.map(String))
      return typeof value === 'string' ? value : ''
    }
    const facts: FindingFacts = {
      mailbox: said('mailbox'),
      permissions: said('permissions'),
      readable: said('readable'),
      asked: said('asked'),
      until: typeof details['expiresOn'] === 'string' ? dayText(details['expiresOn'], locale) : '',
    }
    const text: string | ((facts: FindingFacts) => string) = t[finding]
    return typeof text === 'function' ? text(facts) : text
  }
}
