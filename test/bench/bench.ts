import { readOptions } from './options.ts'
import { install, measureRun, openRollcall } from './rollcall.ts'
import { openWorkshop } from './workshop.ts'
const options = readOptions(process.argv.slice(2))
const workshop = await openWorkshop(options)
const people = options.people[0] ?? 2000
const tenant = await workshop.startTenant(people)
console.log('tenant up')
const installation = await install(workshop, tenant)
console.log('installed')
await tenant.ask('latency', options.latencies[0] ?? 0)
for (const kind of ['first', 'unchanged', 'changed']) {
  if (kind === 'changed') await tenant.ask('changePictures', people / 100)
  await tenant.ask('reset')
  const r = await openRollcall(workshop, installation)
  const base = await r.child.ask('usage')
  await r.child.ask('longestBlock')
  const m = await measureRun(r, installation.taskId)
  console.log(kind, 'base', base, 'block', await r.child.ask('longestBlock'), m.seconds, m.cpuSeconds, m.peakMb, JSON.stringify(m.run.counts), await tenant.ask('asked'))
  await r.child.stop()
}
await tenant.stop()
workshop.close()
