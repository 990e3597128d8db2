import type { RetentionView, Rules } from '../../../api/features/retention/contract.ts'

export const RULES = ['leaverPhotosAfterDays', 'leaversAfterMonths', 'sessionsAfterMonths'] as const
export type RuleName = (typeof RULES)[number]

export const LIMITS: Readonly<Record<RuleName, readonly [least: number, most: number]>> = {
  leaverPhotosAfterDays: [0, 3650],
  leaversAfterMonths: [1, 600],
  sessionsAfterMonths: [1, 600],
}

/** What is in the fields; empty for a rule that is off. */
export type RuleValues = Record<RuleName, string>

export const valuesOf = (view: RetentionView): RuleValues =>
  Object.fromEntries(RULES.map((name) => [name, view[name] === null ? '' : String(view[name])])) as RuleValues

/** Whether a field is neither empty nor a number that its rule takes. */
export function isWrong(name: RuleName, text: string): boolean {
  const [least, most] = LIMITS[name]
  const number = Number(text)
  return text.trim() !== '' && !(/^\d{1,4}$/.test(text.trim()) && number >= least && number <= most)
}

/** The rules as they are sent, undefined while a field is wrong. */
export function rulesOf(values: RuleValues): Rules | undefined {
  if (RULES.some((name) => isWrong(name, values[name]))) return undefined
  const ruleOf = (name: RuleName) => (values[name].trim() === '' ? null : Number(values[name]))
  return {
    leaverPhotosAfterDays: ruleOf('leaverPhotosAfterDays'),
    leaversAfterMonths: ruleOf('leaversAfterMonths'),
    sessionsAfterMonths: ruleOf('sessionsAfterMonths'),
  }
}
