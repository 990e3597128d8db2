import {
  ArrowSyncCircle20Regular,
  CalendarLtr20Regular,
  ClipboardTextLtr20Regular,
  Document20Regular,
  HatGraduation20Regular,
  HeartPulse20Regular,
  Home20Regular,
  Key20Regular,
  Library20Regular,
  People20Regular,
  PersonCircle20Regular,
  PlugConnected20Regular,
  Settings20Regular,
  type FluentIcon,
} from '@fluentui/react-icons'

/** By the path of a navigation entry. */
const ICONS: Readonly<Record<string, FluentIcon>> = {
  '/': Home20Regular,
  '/my': PersonCircle20Regular,
  '/employees': People20Regular,
  '/settings': Settings20Regular,
  '/trainings': HatGraduation20Regular,
  '/calendar': CalendarLtr20Regular,
  '/catalogue': Library20Regular,
  '/training-settings': Settings20Regular,
  '/remote-accounts': PlugConnected20Regular,
  '/service-tasks': ArrowSyncCircle20Regular,
  '/service-keys': Key20Regular,
  '/audit': ClipboardTextLtr20Regular,
  '/diagnostics': HeartPulse20Regular,
}

export function NavIcon({ path }: { path: string }) {
  const Icon = ICONS[path] ?? Document20Regular
  return <Icon aria-hidden />
}
