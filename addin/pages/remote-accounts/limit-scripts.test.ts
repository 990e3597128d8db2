import { expect, test } from 'vitest'
import { migrationScript, policyScript, rbacScript, whichScript } from './limit-scripts.ts'

const clientId = '9e2af715-2628-4b14-b68e-7e1b3896a264'

test("both scripts contain the account's client id and mailbox", () => {
  for (const script of [rbacScript, policyScript]) {
    const text = script({ clientId, mailbox: 'training@contoso.example' })
    expect(text).toContain(`'${clientId}'`)
    expect(text).toContain(`'training@contoso.example'`)
  }
})

test('unknown values become placeholders to fill in', () => {
  expect(rbacScript({ clientId, mailbox: undefined })).toContain("-ObjectId '<object id>'")
  expect(policyScript({ clientId, mailbox: undefined })).toContain("-PolicyScopeGroupId '<mailbox>'")
})

test('a mailbox address with PowerShell characters stays a quoted text', () => {
  const mailbox = "o'brien’$(whoami)`x|y@contoso.example"
  expect(policyScript({ clientId, mailbox })).toContain("-Identity 'o''brien’’$(whoami)`x|y@contoso.example'")
  // A string within a string: the filter is quoted for Exchange and again for PowerShell.
  expect(rbacScript({ clientId, mailbox: "o'brien@contoso.example" })).toContain(
    "'PrimarySmtpAddress -eq ''o''''brien@contoso.example'''",
  )
})

test('moving from the policy to RBAC assigns the roles first and removes the policy last', () => {
  const values = { clientId, mailbox: 'training@contoso.example', sendsMail: true }
  const lines = migrationScript(values).split('\n')
  const at = (text: string) => lines.findIndex((line) => line.includes(text))
  expect([at("'Application Calendars.ReadWrite'"), at("'Application Mail.Send'")].every((line) => line > 0)).toBe(true)
  expect(at("'Application Mail.Send'")).toBeLessThan(at('Remove-ApplicationAccessPolicy'))
  expect(rbacScript({ ...values, sendsMail: false })).not.toContain('Mail.Send')
  expect(whichScript(values)).toContain(`AppId -eq '${clientId}'`)
})
