import { writtenDate } from '../document/written-date.ts'

const BETWEEN = / ?[|·•] ?| [–—] /u
/** Labels before a date, lower case, in the supported languages. */
const LABELS =
  'first published|last updated|last modified|published|posted|updated|modified|created|date|veröffentlicht|aktualisiert|erstellt|stand|publiée?|mise? à jour|modifiée?|publicado|publicada|actualizado|atualizado|fecha|data|pubblicato|aggiornato|gepubliceerd|bijgewerkt|geplaatst|data publikacji|opublikowano|zaktualizowano|dodano|publikováno|aktualizováno|publicerad|uppdaterad|publisert|oppdatert|udgivet|opdateret|julkaistu|päivitetty|yayınlanma|güncelleme|опубликовано|обновлено|опубліковано|оновлено|дата|发布时间|发布|发表|更新|公開|掲載|配信|입력|수정|등록|نشر|تحديث'
const LABEL = new RegExp(
  String.raw`^(?:${LABELS})(?:\s*[:：]\s*|\s+(?:on|at|am|le|el|il|em|a|op|dnia|den|в)\s+|\s+|(?=\d))`,
  'iu',
)
/** A second date in one line without a separator: "Published 20 Aug Updated 21 Aug". */
const AGAIN = new RegExp(String.raw` (?=(?:${LABELS})\s)|(?=(?:${LABELS})\s?[:：])`, 'iu')
const LONGEST = 200

/** The dates in a line, without their labels: `Published Aug 20, 2026 | Updated …`. */
export function datePieces(line: string): readonly string[] {
  if (line.length > LONGEST) return []
  return line
    .replaceAll(/\s+/gu, ' ')
    .split(BETWEEN)
    .flatMap(piece => piece.split(AGAIN))
    .map(piece => piece.replace(LABEL, '').trim())
}

/** Is it nothing but dates and their labels? */
export function isDateLine(line: string): boolean {
  const pieces = datePieces(line)
  return pieces.length > 0 && pieces.every(piece => writtenDate(piece) !== undefined)
}
