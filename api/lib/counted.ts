/** A number with its noun, such as "1 picture" or "3 pictures". */
export const counted = (count: number, one: string, many: string) => `${String(count)} ${count === 1 ? one : many}`
