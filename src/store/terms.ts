export { foldedLetters, foldedWords, termsAsked, termsOf } from '#text/terms.ts'
