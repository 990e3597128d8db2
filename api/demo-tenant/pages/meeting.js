import { byId } from './elements.js'
import { ask, spokenTime } from './post.js'

const url = new URLSearchParams(location.search).get('url') ?? ''
const { meetings } = await ask('/data/meeting', { url })
const [meeting] = meetings
const here = new Intl.DateTimeFormat().resolvedOptions().timeZone
byId('what').textContent = meeting
  ? `${meeting.subject}, ${spokenTime(meeting, here)}`
  : 'This meeting no longer exists.'
