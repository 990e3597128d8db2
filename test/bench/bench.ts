import { measureApi } from './api-part.ts'
import { measureFaults } from './faults-part.ts'
import { measureFeeds } from './feeds-part.ts'
import { feedsSection } from './feeds-report.ts'
import { measureInvitations } from './invitations-part.ts'
import { invitationsSection } from './invitations-report.ts'
import { readOptions } from './options.ts'
import { measurePhotos, type Bench } from './photos-part.ts'
import { apiSection, faultSection, heading, photoSection } from './report.ts'
import { measureStores } from './stores-part.ts'
import { storesSection } from './stores-report.ts'
import { measureTab } from './tab-part.ts'
import { tabSection } from './tab-report.ts'
import { openWorkshop, serveFlags } from './workshop.ts'

const options = readOptions(process.argv.slice(2))
const began = performance.now()
const workshop = await openWorkshop(options)
// Progress goes to standard error, so that standard output is only the report.
const bench: Bench = { workshop, options, say: (line) => process.stderr.write(`${line}\n`) }
const print = (section: string) => process.stdout.write(`${section}\n`)

try {
  print(heading(options, serveFlags()))
  if (options.parts.includes('photos')) {
    for (const people of options.people)
      for (const costs of await measurePhotos(bench, people)) print(photoSection(costs))
  }
  if (options.parts.includes('faults')) print(faultSection(await measureFaults(bench), options.faultPeople))
  if (options.parts.includes('api')) print(apiSection(await measureApi(bench), options.apiPeople))
  if (options.parts.includes('tab')) print(tabSection(await measureTab(bench)))
  if (options.parts.includes('invitations')) print(invitationsSection(await measureInvitations(bench)))
  if (options.parts.includes('stores')) print(storesSection(await measureStores(bench)))
  if (options.parts.includes('feeds')) print(feedsSection(await measureFeeds(bench)))
  print(`Everything took ${((performance.now() - began) / 60_000).toFixed(1)} minutes.`)
} finally {
  workshop.close()
}
