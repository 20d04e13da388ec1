import { adClickProbability } from '#server/content/problems/ad-click-probability'
import { basketSuggestions } from '#server/content/problems/basket-suggestions'
import { cardFraud } from '#server/content/problems/card-fraud'
import { companyDocsAssistant } from '#server/content/problems/company-docs-assistant'
import { courierEta } from '#server/content/problems/courier-eta'
import { demandForecast } from '#server/content/problems/demand-forecast'
import { expiryMarkdown } from '#server/content/problems/expiry-markdown'
import { grocerySearch } from '#server/content/problems/grocery-search'
import { homeFeed } from '#server/content/problems/home-feed'
import { listingModeration } from '#server/content/problems/listing-moderation'
import { receiptReading } from '#server/content/problems/receipt-reading'
import { supportRouting } from '#server/content/problems/support-routing'
import type { StockProblem } from '#server/content/stock-problem'

/** The problems that come with the product, in the order of the list. */
export const stockProblems: readonly StockProblem[] = [
  grocerySearch,
  basketSuggestions,
  adClickProbability,
  cardFraud,
  courierEta,
  listingModeration,
  demandForecast,
  expiryMarkdown,
  homeFeed,
  receiptReading,
  supportRouting,
  companyDocsAssistant,
]
