/** The parts of a filled-in manifest that the checks look at. */
export interface AppManifest {
  $schema: string
  manifestVersion: string
  version: string
  id: string
  developer: { name: string; websiteUrl: string; privacyUrl: string; termsOfUseUrl: string }
  name: { short: string; full: string }
  description: { short: string; full: string }
  icons: { color: string; outline: string; color32x32?: string }
  localizationInfo: { defaultLanguageTag: string; additionalLanguages: { languageTag: string; file: string }[] }
  staticTabs: { entityId: string; name?: string; contentUrl?: string; websiteUrl?: string; scopes: string[] }[]
  configurableTabs?: { configurationUrl: string; scopes: string[] }[]
  activities?: { activityTypes: { type: string; description: string; templateText: string }[] }
  validDomains: string[]
  webApplicationInfo: { id: string; resource: string }
  authorization?: { permissions: { resourceSpecific?: { name: string; type: string }[] } }
  extensions?: Extension[]
}

interface Extension {
  /** Needed to make the XML manifest for Outlook on Mac and mobile. */
  alternates?: { alternateIcons?: { icon: Icon; highResolutionIcon: Icon } }[]
  runtimes: { id: string; code: { page: string; script?: string }; actions: { id: string }[] }[]
  ribbons: { tabs: { groups: { icons?: Icon[]; controls: { actionId?: string; icons: Icon[] }[] }[] }[] }[]
}

interface Icon {
  size: number
  url: string
}

/** A package before it is zipped. Paths are those inside the zip. */
export interface PackageParts {
  manifest: AppManifest
  languages: Map<string, Record<string, string>>
  pictures: Map<string, Uint8Array>
}
