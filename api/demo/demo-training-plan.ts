/** A session of the demo company; days are counted from today. */
export interface PlannedSession {
  title: string
  dates: { day: number; from: string; to: string }[]
  timeZone?: string
  location?: string
  capacity?: number
  /**
   * How many people are on it, and how many of the first were absent; without `absent` the session is still to come.
   */
  people: number
  absent?: number
  /** The position in the list of people where it starts, so that not everyone goes to everything. */
  after: number
  trainer: { name: string; email?: string }
  invitation?: {
    text?: string
    onlineSession?: boolean
    resendAutomatically?: boolean
    hideAttendees?: boolean
    reminderMinutes?: number
  }
  /** Invited when the demo starts. */
  isInvited?: true
}

export interface PlannedTraining {
  title: string
  description: string
  sessions: PlannedSession[]
}

const RESCUE = { name: 'Ida Marstrand, Rescue Academy', email: 'ida@rescue-academy.example' }
const WAREHOUSE = { name: 'Joris Vandeput' }
const WELCOME = { name: 'Tomas Oyelaran' }
const PRIVACY = { name: 'Leila Khoury' }

/** The trainings of the made-up company. */
export const TRAININGS: readonly PlannedTraining[] = [
  {
    title: 'First aid',
    description: 'Two days with mannequins and bandages: what to do until help arrives.',
    sessions: [
      {
        title: 'Autumn group',
        dates: [{ day: -21, from: '09:00', to: '16:00' }],
        location: 'Lys room, ground floor',
        capacity: 12,
        people: 10,
        absent: 2,
        after: 40,
        trainer: RESCUE,
      },
      {
        title: 'Beginners, two days',
        dates: [
          { day: 9, from: '09:00', to: '16:30' },
          { day: 10, from: '09:00', to: '12:30' },
        ],
        location: 'Lys room, ground floor',
        capacity: 12,
        people: 11,
        after: 0,
        trainer: RESCUE,
        invitation: {
          text:
            '<p>Dear colleague,</p><p>You are invited to <b>{training}</b> on {date}, {time}, in ' +
            '{location}. {trainer} shows you what to do until help arrives.</p><ul><li>Wear clothes you can ' +
            'kneel in.</li><li>Lunch is provided.</li></ul><p>Please reply to this invitation: if you ' +
            'can’t come, someone else gets your seat.</p><p>Human Resources</p>',
          resendAutomatically: true,
        },
        isInvited: true,
      },
    ],
  },
  {
    title: 'Forklift refresher',
    description: 'The yearly half day for everyone with a licence. Without it, the licence expires.',
    sessions: [
      {
        title: 'Morning shift',
        dates: [{ day: -40, from: '13:00', to: '17:00' }],
        location: 'Warehouse 2',
        capacity: 8,
        people: 8,
        absent: 1,
        after: 60,
        trainer: WAREHOUSE,
      },
      {
        title: 'Afternoon shift',
        dates: [{ day: 16, from: '13:00', to: '17:00' }],
        location: 'Warehouse 2',
        capacity: 8,
        people: 11,
        after: 70,
        trainer: WAREHOUSE,
      },
    ],
  },
  {
    title: 'Welcome day',
    description: 'Who is who, where is what, and why we build instruments.',
    sessions: [
      {
        title: 'Head office',
        dates: [{ day: 5, from: '09:00', to: '17:00' }],
        location: 'Atrium',
        people: 9,
        after: 90,
        trainer: WELCOME,
      },
      {
        title: 'Willemstad',
        dates: [{ day: 23, from: '08:30', to: '15:00' }],
        timeZone: 'America/Curacao',
        location: 'Office Willemstad',
        people: 5,
        after: 100,
        trainer: WELCOME,
      },
    ],
  },
  {
    title: 'Data protection',
    description: 'Which data we can keep, for how long, and whom to ask.',
    sessions: [
      {
        title: 'Sales and service',
        dates: [{ day: -12, from: '10:00', to: '11:30' }],
        people: 18,
        absent: 3,
        after: 110,
        trainer: PRIVACY,
        invitation: { onlineSession: true },
      },
      {
        title: 'Everyone else, online',
        dates: [{ day: 13, from: '14:00', to: '15:30' }],
        people: 24,
        after: 1,
        trainer: PRIVACY,
        invitation: {
          text:
            '<p>Dear colleague,</p><p><b>{training}</b> is on {date}, {time}. {trainer} answers the ' +
            'questions that came in over the year. The link is below; a few minutes early is soon ' +
            'enough.</p><p>Human Resources</p>',
          onlineSession: true,
          hideAttendees: true,
        },
        isInvited: true,
      },
    ],
  },
]
