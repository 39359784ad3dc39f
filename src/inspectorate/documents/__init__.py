"""Which documents exist. The list is written by hand, so that it can be read and searched."""

from inspectorate.documents.about import ABOUT_PAGE
from inspectorate.documents.accessibility import ACCESSIBILITY_STATEMENT
from inspectorate.documents.badge import BADGE
from inspectorate.documents.comparison import COMPARISON_PAGE
from inspectorate.documents.comparisons import COMPARISONS_PAGE
from inspectorate.documents.data import DATA_PAGE
from inspectorate.documents.data_files import DATA_FILES
from inspectorate.documents.data_workbook import DATA_WORKBOOK
from inspectorate.documents.draft import DRAFT
from inspectorate.documents.feed import FEED_OF_REPORTS
from inspectorate.documents.framework import FRAMEWORK_PAGE
from inspectorate.documents.frameworks import FRAMEWORKS_PAGE
from inspectorate.documents.genuineness import GENUINENESS
from inspectorate.documents.home import HOME_PAGE
from inspectorate.documents.hosting import HOSTING
from inspectorate.documents.inspection_data import INSPECTION_DATA
from inspectorate.documents.inspections import INSPECTIONS_LIST
from inspectorate.documents.letter import LETTER
from inspectorate.documents.not_found import NOT_FOUND_PAGE
from inspectorate.documents.press_release import PRESS_RELEASE
from inspectorate.documents.press_releases import PRESS_RELEASES_LIST
from inspectorate.documents.recommendations import RECOMMENDATIONS_PAGE
from inspectorate.documents.redirects import REDIRECTS
from inspectorate.documents.redline import REDLINE
from inspectorate.documents.report import REPORT
from inspectorate.documents.robots import ROBOTS_FILE
from inspectorate.documents.search import SEARCH_PAGE
from inspectorate.documents.service import SERVICE
from inspectorate.documents.sitemap import SITEMAP_OF_PAGES
from inspectorate.documents.standard import STANDARD_PAGE
from inspectorate.documents.superseded import SUPERSEDED
from inspectorate.documents.withdrawal import WITHDRAWAL
from inspectorate.views.desk import Document
from inspectorate.views.drafts import PerComparison, PerDraft

DOCUMENTS: tuple[Document, ...] = (
    HOME_PAGE,
    REPORT,
    LETTER,
    PRESS_RELEASE,
    SUPERSEDED,
    WITHDRAWAL,
    INSPECTIONS_LIST,
    SERVICE,
    FRAMEWORKS_PAGE,
    FRAMEWORK_PAGE,
    STANDARD_PAGE,
    COMPARISONS_PAGE,
    COMPARISON_PAGE,
    RECOMMENDATIONS_PAGE,
    PRESS_RELEASES_LIST,
    DATA_PAGE,
    DATA_FILES,
    DATA_WORKBOOK,
    INSPECTION_DATA,
    ABOUT_PAGE,
    ACCESSIBILITY_STATEMENT,
    GENUINENESS,
    REDIRECTS,
    NOT_FOUND_PAGE,
    SEARCH_PAGE,
    BADGE,
    FEED_OF_REPORTS,
    SITEMAP_OF_PAGES,
    ROBOTS_FILE,
    HOSTING,
)

DRAFTS: tuple[PerDraft | PerComparison, ...] = (DRAFT, REDLINE)
"""What is made before publication, each into a folder of its own. No plan of a site holds any of these."""
