import type { PackageParts } from './app-manifest.ts'

/** Teams refuses a notification without a parameter that its text names, so all languages must name the same ones. */
export function parameterFaults({ manifest, languages }: PackageParts): string[] {
  const parametersOf = (text = '') => (text.match(/\{\w+\}/g) ?? []).sort().join(' ')
  return (manifest.activities?.activityTypes ?? []).flatMap(({ type, templateText }, index) =>
    [...languages]
      .filter(([, texts]) => {
        const text = texts[`activities.activityTypes[${String(index)}].templateText`]
        return text !== undefined && parametersOf(text) !== parametersOf(templateText)
      })
      .map(([file]) => `${file}: names other parameters than the text of ${type} does.`),
  )
}

/** Every language has the same texts: for the tabs with a name, and for the notifications. */
export function languageFileFaults({ manifest, languages }: PackageParts): string[] {
  const tabs = manifest.staticTabs.flatMap((tab, index) =>
    tab.name === undefined ? [] : [`staticTabs[${String(index)}].name`],
  )
  const words = (manifest.activities?.activityTypes ?? []).flatMap((_type, index) =>
    ['description', 'templateText'].map((part) => `activities.activityTypes[${String(index)}].${part}`),
  )
  const wanted = [...tabs, ...words]
  const all = new Set([...languages.values()].flatMap((texts) => Object.keys(texts)))
  return manifest.localizationInfo.additionalLanguages.flatMap(({ file }) => {
    const texts = languages.get(file)
    if (!texts) return [`localizationInfo: there is no file ${file}.`]
    return [...new Set([...wanted, ...all])]
      .filter((key) => !(key in texts))
      .map((key) => `${file}: says nothing for ${key}.`)
  })
}
