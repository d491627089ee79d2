/** What the eye meets first: what it is about, then the figure and its share, each with what it means. */
export type Head = {
  readonly over: string
  readonly title: string
  readonly amount: string
  readonly amountNote: string
  readonly share: string
  readonly shareNote: string
}
