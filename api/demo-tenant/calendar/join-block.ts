import { digestOf } from '../company/seeded.ts'
import { bodyOf } from './exchange-html.ts'
import type { OnlineMeeting } from './event-record.ts'

const RULE = '_'.repeat(80)

interface MeetingOf {
  /** Differs for each meeting. */
  seed: string
  tenantId: string
  organiserId: string
  visibleFrom: number
}

export function createMeeting({ seed, tenantId, organiserId, visibleFrom }: MeetingOf): OnlineMeeting {
  const thread = `19:meeting_${Buffer.from(digestOf(`thread ${seed}`).slice(0, 36)).toString('base64url')}@thread.v2`
  const context = `{"Tid":"${tenantId}","Oid":"${organiserId}"}`
  // Microsoft writes the percent codes of these addresses in lower case.
  const encoded = (text: string) => encodeURIComponent(text).replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())
  return {
    thread,
    joinUrl: `https://teams.microsoft.com/l/meetup-join/${encoded(thread)}/0?context=${encoded(context)}`,
    visibleFrom,
    inBody: false,
  }
}

/** The document with the join block of the meeting below its text. */
export function withJoinBlock(document: string, meeting: OnlineMeeting): string {
  return document.replace(/\r?\n?<\/body>/i, `\r\n${joinBlock(meeting)}\r\n</body>`)
}

/** Whether the document still has the join block: its frame and its link. */
export function hasJoinBlock(document: string, meeting: OnlineMeeting): boolean {
  const body = bodyOf(document)
  return /class="me-email-text"/.test(body) && body.includes(`href="${meeting.joinUrl}"`)
}

function joinBlock({ joinUrl, thread }: OnlineMeeting): string {
  const digits = BigInt(`0x${digestOf(thread).slice(0, 12)}`)
    .toString()
    .padStart(12, '0')
    .slice(0, 12)
  const meetingId = digits.match(/\d{3}/g)?.join(' ') ?? digits
  const rule =
    '<div style="width:100%; height:20px"><span style="white-space:nowrap; color:#5F5F5F; ' +
    `opacity:.36">${RULE}</span></div>`
  return [
    '<br>',
    rule,
    `<div class="me-email-text" lang="en-US" style="color:#252424; font-family:'Segoe ` +
      `UI','Helvetica Neue',Helvetica,Arial,sans-serif">`,
    '<div style="margin-top:24px; margin-bottom:20px"><span style="font-size:24px; ' +
      'color:#252424">Microsoft Teams meeting</span></div>',
    '<div style="margin-bottom:20px"><div style="margin-top:0px; margin-bottom:0px; ' +
      'font-weight:bold"><span style="font-size:14px; color:#252424">Join on your computer, mobile ' +
      'app or room device</span></div>',
    `<a class="me-email-headline" style="font-size:14px; font-family:'Segoe UI Semibold','Segoe ` +
      `UI','Helvetica Neue',Helvetica,Arial,sans-serif; text-decoration:underline; color:#6264a7" ` +
      `href="${joinUrl}" rel="noreferrer noopener">Click here to join the meeting</a></div>`,
    '<div style="margin-bottom:20px; margin-top:20px"><div style="margin-bottom:4px"><span ' +
      'style="font-size:14px; color:#252424">Meeting ID: <span style="font-size:16px; ' +
      `color:#252424">${meetingId}</span></span></div></div>`,
    '<div style="margin-bottom:24px; margin-top:20px"><a class="me-email-link" ' +
      'style="font-size:14px; text-decoration:underline; color:#6264a7" ' +
      'href="https://aka.ms/JoinTeamsMeeting" rel="noreferrer noopener">Learn more</a> | <a ' +
      'class="me-email-link" style="font-size:14px; text-decoration:underline; color:#6264a7" ' +
      `href="https://teams.microsoft.com/meetingOptions/?threadId=${encodeURIComponent(thread)}" ` +
      'rel="noreferrer noopener">Meeting options</a></div>',
    '</div>',
    rule,
  ].join('\r\n')
}
