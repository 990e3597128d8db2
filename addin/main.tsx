import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { startHost } from './host.ts'
import { readTabSettings } from './tab-settings.ts'

const root = document.getElementById('root')
if (!root) throw new Error('The page has no place for the tab.')
createRoot(root).render(<App starting={startHost()} settings={readTabSettings(document)} />)
