const WORDS = {
  added: 'added',
  updated: 'updated',
  unchanged: 'unchanged',
  missingUpstream: 'gone once',
  removed: 'removed',
  noPhoto: 'no picture',
  kept: "kept (HR's)",
  unmatched: 'not found',
  ambiguous: 'ambiguous',
  optedOut: 'opted out',
  failed: 'failed',
}
const byId = (id) => document.getElementById(id)
const token = await (await fetch('/demo-tenant/token?as=admin')).text()
const headers = { authorization: `Bearer ${token}` }

async function get(path) {
  const response = await fetch(path, { headers })
  const body = await response.json()
  if (!response.ok) throw new Error(`${body.error.message} ${body.error.remedy}`)
  return body
}

function element(name, text, properties = {}) {
  const made = document.createElement(name)
  made.textContent = text
  return Object.assign(made, properties)
}

async function showRun() {
  const { items } = await get('/api/service-tasks')
  const task = items.find((one) => one.type === 'PhotoSynchronization')
  if (!task) {
    byId('run-status').textContent = 'Nothing is set up yet. The commands below begin with it.'
    return
  }
  const runs = await get(`/api/service-tasks/${task.id}/runs?limit=1`)
  const run = runs.items[0]
  byId('run-again').hidden = false
  byId('run-again').onclick = () => runAgain(task.id)
  if (!run) {
    byId('run-status').textContent = 'No run yet.'
    return
  }
  byId('run-status').textContent = `${run.status[0].toUpperCase()}${run.status.slice(1)}, ${new Date(run.startedAt).toLocaleString()}, ${run.progress.done} of ${run.progress.total} people`
  byId('counts').replaceChildren(
    ...Object.keys(WORDS).filter((outcome) => run.counts[outcome] > 0).map((outcome) => {
      const box = document.createElement('div')
      box.append(element('dt', WORDS[outcome]), element('dd', String(run.counts[outcome])))
      return box
    }),
  )
}

async function runAgain(taskId) {
  byId('run-again').disabled = true
  const started = await fetch(`/api/service-tasks/${taskId}/runs`, { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: '{}' })
  const body = await started.json()
  let run = body.run
  while (run?.status === 'running') {
    await new Promise((resolve) => setTimeout(resolve, 300))
    run = await get(`/api/runs/${run.id}`)
  }
  byId('run-again').disabled = false
  await showRun()
}

async function face(employee) {
  const item = document.createElement('li')
  if (employee.photo) {
    const response = await fetch(`/api/employees/${employee.id}/photo?size=240`, { headers })
    item.append(element('img', '', { src: URL.createObjectURL(await response.blob()), alt: '' }))
  } else {
    const initials = employee.displayName.split(/\s+/u).slice(0, 2).map((word) => [...word][0] ?? '').join('')
    item.append(element('span', initials, { className: 'initials', ariaHidden: 'true' }))
  }
  item.append(element('span', employee.displayName))
  return item
}

async function showPeople() {
  const { items } = await get('/api/employees?limit=60')
  if (items.length === 0) byId('people').replaceWith(element('p', 'No employees yet.'))
  else byId('people').replaceChildren(...(await Promise.all(items.map(face))))
}

function showCurl() {
  const { origin } = location
  byId('curl').textContent = [
    `TOKEN=$(curl -s ${origin}/demo-tenant/token?as=admin)`,
    `curl -s -H "Authorization: Bearer $TOKEN" ${origin}/api/me`,
    `curl -s -H "Authorization: Bearer $TOKEN" ${origin}/api/employees?search=anna`,
  ].join('\n')
}

showCurl()
try {
  await Promise.all([showRun(), showPeople()])
} catch (error) {
  byId('run-status').textContent = error.message
}
