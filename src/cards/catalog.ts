import type { ChooseData } from './choose.ts'
import type { ConfirmData } from './confirm.ts'
import type { DeadlinesData } from './deadlines.ts'
import type { HelpData } from './help.ts'
import type { OverviewData } from './overview.ts'
import type { PayableData } from './payable.ts'
import type { RecordedData } from './recorded.ts'
import type { RowData } from './row.ts'
import type { SelectData } from './select.ts'
import type { StatusData } from './status.ts'
import type { TotalsData } from './totals.ts'
import type { WhenData } from './when.ts'

/** A button of a card: its title, and the two things it carries (the question's one-time key and the option picked). */
export type Button = { readonly title: string; readonly key: string; readonly pick: string }

/** Every template of cards/ and the words it shows. */
export type Catalog = {
  readonly status: StatusData
  readonly recorded: RecordedData
  readonly payable: PayableData
  readonly totals: TotalsData
  readonly overview: OverviewData
  readonly deadlines: DeadlinesData
  readonly choose: ChooseData
  readonly row: RowData
  readonly select: SelectData
  readonly when: WhenData
  readonly confirm: ConfirmData
  readonly help: HelpData
}

export type CardName = keyof Catalog

/** A card of one template; data of another template does not compile. `text` is the whole answer in plain words; the first button takes the card's inputs. */
export type CardOf<Name extends CardName> = {
  readonly name: Name
  readonly data: Catalog[Name]
  readonly text: string
  readonly buttons: readonly Button[]
}

/** A card to be rendered: template name, words for its bindings, the same in plain text, its buttons. */
export type Card = { readonly [Name in CardName]: CardOf<Name> }[CardName]
