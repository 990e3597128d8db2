import { bytes, type Reply } from '../http/reply.ts'
import { templateFile, type Template } from '../lib/lists/list-template.ts'
import type { Language } from '../lib/spoken-time.ts'

/** A template as a file to save. @param name without its extension */
export const templateReply = (name: string, template: Template<string>, language: Language): Reply =>
  bytes(templateFile(template, language), 'text/csv; charset=utf-8', {
    headers: { 'Content-Disposition': `attachment; filename="${name}-${language}.csv"`, Vary: 'Accept-Language' },
  })
