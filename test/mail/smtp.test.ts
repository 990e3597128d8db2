import selfsigned from 'selfsigned'
import { afterEach, describe, expect, test } from 'vitest'
import { RollcallError } from '../../api/lib/errors.ts'
import type { MailSender, OutgoingMail } from '../../api/mail/mail-sender.ts'
import { createSmtpSender, type SmtpLogin, type SmtpServer, type SmtpTimeouts } from '../../api/mail/smtp.ts'
import { startMailServer, startSilentServer } from '../helpers/mail-server.ts'

const FROM = { name: 'Training, HR', address: 'training@contoso.example' }
const LOGIN: SmtpLogin = { user: 'canary-user', password: 'canary-password' }
const QUICK: SmtpTimeouts = { connect: 300, silence: 300, total: 2_000 }

const mailTo = (address: string, more: Partial<OutgoingMail> = {}): OutgoingMail => ({
  to: { name: 'Anna', address },
  subject: 'First aid',
  text: 'Welcome.',
  html: '<p>Welcome.</p>',
  messageId: `<${address}.1@contoso.example>`,
  at: new Date('2027-03-01T12:00:00Z'),
  calendar: {
    method: 'REQUEST',
    iCalendar: 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//x//EN\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n',
  },
  ...more,
})

const senders: MailSender[] = []
afterEach(() => senders.splice(0).forEach((sender) => sender.close()))

interface To {
  url: string
  security?: SmtpServer['security']
  login?: SmtpLogin
  timeouts?: SmtpTimeouts
}

function senderTo({ url, security = 'loopback', login, timeouts }: To): MailSender {
  const { hostname: host, port } = new URL(url)
  const sender = createSmtpSender({
    server: { host, port: Number(port), security },
    from: FROM,
    login,
    ...(timeouts && { timeouts }),
  })
  senders.push(sender)
  return sender
}

/** @throws when it was no error of the catalogue */
async function refusalOf(sending: Promise<void>): Promise<{ code: string; message: string; everybody: unknown }> {
  const error = await sending.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof RollcallError)) throw new Error(`Expected an error of the catalogue, not ${String(error)}.`)
  expect(`${error.message} ${JSON.stringify(error.details)}`).not.toMatch(/canary-|Y2FuYXJ5/)
  return { code: error.code, message: error.message, everybody: error.details['everybody'] }
}

async function certificate() {
  const { private: key, cert } = await selfsigned.generate([{ name: 'commonName', value: 'localhost' }], {
    extensions: [
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  })
  return { key, cert }
}

describe('a mail that is taken', () => {
  test('goes to one person, as an invitation in the form that mail programs know', async () => {
    await using server = await startMailServer()
    await senderTo(server).send(mailTo('anna@contoso.example'))
    const [mail] = server.mails
    expect(mail).toMatchObject({ to: ['anna@contoso.example'], from: FROM.address })
    expect(mail?.parsed.from?.value).toEqual([FROM])
    expect(mail?.parsed.to).toMatchObject({ value: [{ address: 'anna@contoso.example', name: 'Anna' }] })
    expect(mail?.parsed).toMatchObject({
      subject: 'First aid',
      messageId: '<anna@contoso.example.1@contoso.example>',
      date: new Date('2027-03-01T12:00:00Z'),
    })
    expect(mail?.raw).toMatch(/^Content-Type: multipart\/alternative;/m)
    expect(mail?.raw).toMatch(/^Content-Type: text\/calendar; charset=utf-8; method=REQUEST\r?$/m)
    expect(mail?.raw.match(/^Content-Type: /gm)).toHaveLength(4)
  })

  test('many share a few connections', async () => {
    await using server = await startMailServer()
    let most = 0
    let signIns = 0
    server.rules.signIn = () => void (signIns += 1)
    const sender = senderTo({ ...server, login: LOGIN })
    let going = 0
    await Promise.all(
      Array.from({ length: 40 }, async (_none, place) => {
        going += 1
        most = Math.max(most, going)
        await sender.send(mailTo(`p${String(place)}@contoso.example`))
        going -= 1
      }),
    )
    expect(server.mails).toHaveLength(40)
    expect(most).toBe(40)
    expect(signIns).toBeLessThanOrEqual(3)
    expect(new Set(server.mails.map(({ user }) => user))).toEqual(new Set([LOGIN.user]))
  })

  test('on this machine the connection is encrypted if the server offers it', async () => {
    await using server = await startMailServer(await certificate())
    await senderTo({ ...server, login: LOGIN }).send(mailTo('anna@contoso.example'))
    expect(server.mails).toMatchObject([{ encrypted: true, user: LOGIN.user }])
  })
})

describe('what can go wrong', () => {
  test('a server that refuses one address may accept the others', async () => {
    await using server = await startMailServer()
    server.rules.recipient = (address) =>
      address.startsWith('gone') ? { code: 550, text: '5.1.1 User unknown' } : undefined
    const sender = senderTo(server)
    const refusal = await refusalOf(sender.send(mailTo('gone@contoso.example')))
    expect(refusal).toMatchObject({ code: 'mail_address_refused', everybody: false })
    expect(refusal.message).toContain('gone@contoso.example')
    expect(refusal.message).toContain('User unknown')
    await sender.send(mailTo('anna@contoso.example'))
    expect(server.mails).toHaveLength(1)
  })

  test.each([
    '',
    'anna',
    'anna@contoso',
    'anna@contoso.example, eve@contoso.example',
    'anna@contoso.example>\r\nRCPT TO:<eve@contoso.example',
    'a b@contoso.example',
    '"Anna"@contoso.example\u0000',
  ])('an invalid address (%j) isn’t even tried', async (address) => {
    await using server = await startMailServer()
    expect(await refusalOf(senderTo(server).send(mailTo(address)))).toMatchObject({
      code: 'mail_address_refused',
      everybody: false,
    })
    expect(server.attempts).toEqual([])
  })

  test('a refused sign-in concerns everyone, and doesn’t repeat the credentials', async () => {
    await using server = await startMailServer()
    server.rules.signIn = (user, password) => ({
      code: 535,
      text: `5.7.8 ${user} and ${password} do not fit (${Buffer.from(password).toString('base64')})`,
    })
    expect(await refusalOf(senderTo({ ...server, login: LOGIN }).send(mailTo('anna@contoso.example')))).toMatchObject({
      code: 'smtp_refused',
      everybody: true,
    })
  })

  test('a sender that the server does not know concerns everyone', async () => {
    await using server = await startMailServer()
    server.rules.sender = () => ({ code: 553, text: '5.7.1 Not your address, canary-user' })
    const refusal = await refusalOf(senderTo({ ...server, login: LOGIN }).send(mailTo('anna@contoso.example')))
    expect(refusal).toMatchObject({ code: 'smtp_refused', everybody: true })
    expect(refusal.message).toContain(FROM.address)
  })

  test('a mail that is refused as a whole concerns one person', async () => {
    await using server = await startMailServer()
    server.rules.mail = () => ({ code: 554, text: '5.7.1 Not wanted here' })
    expect(await refusalOf(senderTo(server).send(mailTo('anna@contoso.example')))).toMatchObject({
      code: 'smtp_refused',
      everybody: false,
    })
  })

  test.each([
    ['the sender', 'sender', true],
    ['the recipient', 'recipient', false],
    ['the mail', 'mail', true],
  ] as const)('a server that puts %s off is tried later', async (_what, step, everybody) => {
    await using server = await startMailServer()
    server.rules[step] = () => ({ code: 451, text: '4.7.1 Try again later' })
    const sender = senderTo(server)
    expect(await refusalOf(sender.send(mailTo('anna@contoso.example')))).toMatchObject({ code: 'smtp_busy', everybody })
    server.rules[step] = () => undefined
    await sender.send(mailTo('anna@contoso.example'))
    expect(server.mails).toHaveLength(1)
  })

  test('a server that is down is named', async () => {
    const server = await startMailServer()
    await server.stop()
    const refusal = await refusalOf(senderTo(server).send(mailTo('anna@contoso.example')))
    expect(refusal).toMatchObject({ code: 'smtp_unreachable', everybody: true })
    expect(refusal.message).toMatch(/127\.0\.0\.1.*ECONNREFUSED/)
  })

  test('a host that is not known is named', async () => {
    const refusal = await refusalOf(
      senderTo({ url: 'smtp://mail.example.invalid:25', timeouts: QUICK }).send(mailTo('anna@contoso.example')),
    )
    expect(refusal).toMatchObject({ code: 'smtp_unreachable', everybody: true })
    expect(refusal.message).toContain('mail.example.invalid')
  })

  test('a server that never answers doesn’t block anyone', async () => {
    await using silent = await startSilentServer()
    const refusal = await refusalOf(senderTo({ ...silent, timeouts: QUICK }).send(mailTo('anna@contoso.example')))
    expect(refusal).toMatchObject({ code: 'smtp_unreachable', everybody: true })
    expect(refusal.message).toContain('does not answer')
    expect(silent.connections).toBe(1)
  })

  test('a server that falls silent, or never stops talking, doesn’t block anyone', async () => {
    await using falling = await startSilentServer((socket) => socket.write('220 mail.example.test\r\n'))
    expect(
      await refusalOf(senderTo({ ...falling, timeouts: QUICK }).send(mailTo('anna@contoso.example'))),
    ).toMatchObject({ code: 'smtp_unreachable' })
    await using endless = await startSilentServer((socket) => {
      const talk = setInterval(() => socket.write('220-more to come\r\n'), 50)
      socket.on('close', () => clearInterval(talk))
    })
    expect(
      await refusalOf(
        senderTo({ ...endless, timeouts: { ...QUICK, connect: 5_000, total: 700 } }).send(
          mailTo('anna@contoso.example'),
        ),
      ),
    ).toMatchObject({ code: 'smtp_unreachable' })
  })

  test('a mail whose answer was lost does not go again by itself', async () => {
    let times = 0
    await using cut = await startSilentServer((socket) => {
      times += 1
      socket.write('220 mail.example.test\r\n')
      socket.on('data', (chunk) => {
        const line = chunk.toString()
        if (/^EHLO/.test(line)) socket.write('250 mail.example.test\r\n')
        else if (/^(MAIL|RCPT)/.test(line)) socket.write('250 OK\r\n')
        else if (/^DATA/.test(line)) socket.write('354 Go on\r\n')
        else if (line.endsWith('\r\n.\r\n')) socket.destroy()
      })
    })
    expect(await refusalOf(senderTo(cut).send(mailTo('anna@contoso.example')))).toMatchObject({
      code: 'smtp_unreachable',
    })
    expect(times).toBe(1)
  })

  test('something that isn’t a mail server is reported', async () => {
    await using web = await startSilentServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
    expect(await refusalOf(senderTo(web).send(mailTo('anna@contoso.example')))).toMatchObject({
      code: 'smtp_unreachable',
      everybody: true,
    })
  })

  test('a certificate no one trusts is not accepted', async () => {
    await using server = await startMailServer({ ...(await certificate()), secure: true })
    const refusal = await refusalOf(senderTo({ ...server, security: 'tls' }).send(mailTo('anna@contoso.example')))
    expect(refusal).toMatchObject({ code: 'smtp_unreachable', everybody: true })
    expect(refusal.message).toContain('certificate')
    expect(server.attempts).toEqual([])
  })

  test('if encryption is required, nothing is sent without it', async () => {
    await using server = await startMailServer()
    let signIns = 0
    server.rules.signIn = () => void (signIns += 1)
    expect(
      await refusalOf(senderTo({ ...server, security: 'starttls', login: LOGIN }).send(mailTo('anna@contoso.example'))),
    ).toMatchObject({ code: 'smtp_unreachable', everybody: true })
    expect([signIns, server.attempts]).toEqual([0, []])
  })

  test('a stopped sending says so, and doesn’t blame the server', async () => {
    await using silent = await startSilentServer()
    const stop = new AbortController()
    const sending = senderTo(silent).send(mailTo('anna@contoso.example'), stop.signal)
    stop.abort(new Error('enough'))
    await expect(sending).rejects.toThrow('enough')
  })
})
