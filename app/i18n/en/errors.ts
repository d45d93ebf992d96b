import type id from "../id/errors";

const errors: typeof id = {
	required: "Fill in this part.",
	"text-long": "Too long. Shorten the text.",
	"text-control": "There is a character in it that cannot be stored. Type this part again.",
	"name-required": "Write your name.",
	"name-invalid": "Write the name in letters, without a web address.",
	"email-required": "Write your e-mail address.",
	"email-invalid": "The e-mail address is not complete. Example: sari@example.org",
	"region-required": "Choose your kabupaten or kota (regency or city).",
	"region-unknown": "This kabupaten or kota is not in the list. Choose one from it.",
	"demands-required": "Choose at least one demand.",
	"demand-unknown": "This demand is not part of this case. Choose from the list.",
	"demand-closed": "One of the demands is closed and no longer accepts signatures. Choose another.",
	"consent-required": "Tick this consent, so that your signature may be processed.",
	"adult-required": "Only people aged 18 or over can sign. You are welcome to read and follow this case.",
	"code-format": "The code has 6 digits. Copy all of them from the latest e-mail.",
	"code-wrong": "The code does not match. Check the digits in the latest e-mail.",
	"code-exhausted": "The code was wrong too often and no longer works. Use the link in the e-mail.",
	"link-invalid": "This link is not complete. Copy the whole link from the e-mail.",
	"link-expired": "This link no longer works. Fill in the form once more to get a new one.",
	"choice-unknown": "There is no such choice. Choose from the list.",
	"date-required": "Write the date it happened.",
	"title-required": "Write the title of the entry.",
	"body-required": "Write the details.",
	"status-required": "Choose the new status.",
	"date-invalid": "This date is not in the calendar. Example: 2026-11-24",
	"date-in-future": "This date has not come yet. Record only what has happened.",
	"year-invalid": "Write the year with four figures, from 2000 to 2199.",
	"days-required": "Write the holidays, one line a day.",
	"decree-required": "Write the name and number of the decree.",
	"decree-source": "Write the web address of the decree.",
	"not-a-calendar":
		"This is no iCalendar file that can be read. Choose another one, or write the days one by one.",
	"calendar-too-large": "The file is larger than 256 KB. Choose one with a single year.",
	"calendar-untested":
		"This has changed since it was tried, or was never tried. See below what was found, then publish.",
	"calendar-refused": "Some rows are refused. Mend them, then try again.",
	"calendar-same": "This calendar is the same as the one in force.",
	"calendar-moved-on":
		"Somebody else has just published a calendar of this year. What is below is held against the new one; check it again.",
	"clock-moved-on": "This deadline has changed since you opened this page. Look at it again, then decide.",
	"before-last-change":
		"This day is before the last change of this deadline. Choose the same day or a later one.",
	"clock-overdue":
		"On that day the deadline had passed already. A pause or an extension takes no delay away.",
	"extension-too-long": "This extension is longer than the rule allows.",
	"mail-domain-required": "Write the mail domain.",
	"mail-domain-invalid": "This is no mail domain. Example: inspektorat.contohprov.go.id",
	"mail-domain-shared":
		"Anybody can have an address there, so it proves nothing. Write a domain of the institution’s own.",
	"mail-domain-known": "This domain is recorded for this institution already.",
	"mail-domain-unknown": "This domain does not count for this institution. Reload the page.",
	"why-required": "Write the reason, or how you know.",
	"url-invalid": "Write the whole web address, beginning with https://",
	"source-required": "Write the web address of the source.",
	"evidence-required": "Add the evidence: choose a file or write its web address.",
	"evidence-title-required": "Write what the evidence is, for example “Receipt of letter 12/X/2026”.",
	"file-too-large": "The file is larger than 10 MB. Make it smaller, then choose it again.",
	"file-type": "This kind of file is not accepted. Use PDF, JPEG, PNG or WebP.",
	"file-empty": "This file is empty. Choose another one.",
	"file-not-kept":
		"Files cannot be kept here at the moment. What you typed is still here: wait a little, then send it again.",
	"file-damaged": "This file is damaged or cut off. Save it again, then choose it.",
	"file-encrypted": "This PDF is locked with a password. Save it without one, then choose it.",
	"file-animated": "This picture moves. Choose one that does not.",
	"file-heavy":
		"This file is too large or too complicated once it is opened. Make it smaller, then choose it.",
	"file-again": "Choose the file once more: the browser does not keep it.",
	"status-moved-on":
		"The status has changed since you opened this page. Check the new one, then decide again.",
	"move-not-allowed":
		"This change is not in the table of statuses, or it is not for your role. Choose another status.",
	"evidence-too-weak":
		"This evidence is not strong enough for that status. Read what it needs below the choice of status, then add evidence that meets it.",
	"second-person-needed":
		"This verdict needs a second watchdog. Ask another watchdog to open this page and choose the same status.",
	"already-proposed":
		"You have proposed this verdict already. Another watchdog must confirm it: send them the link to this demand.",
	"not-overdue-enough":
		"It is less than 14 days past the deadline, or no reminder is on record. Record the reminder first, or wait until then.",
	"role-missing": "Your account does not have the role for this. Ask the operator for it.",
	"event-unknown": "The entry to correct is not part of this case. Choose one from the list.",
	"url-credentials": "Take the name and password out of this address, then send it again.",
	"url-port":
		"An address with a port number cannot be opened from here. Take the number out, or paste the text of the article instead.",
	"host-unknown": "No site has this name. Check its spelling, or paste the text of the article instead.",
	"address-private":
		"This address is not a public page, so it cannot be opened from here. Paste the text of the article instead.",
	"redirect-refused":
		"This page leads on to an address that we cannot open. Write the final address, or paste the text of the article instead.",
	"page-gone":
		"The publisher says that there is no such page. Check the address, or paste the text of the article instead.",
	"page-forbidden":
		"The publisher does not let us open this page. Open it in your browser, then paste the text of the article.",
	"page-failed":
		"The publisher’s site is in trouble. Try again later, or paste the text of the article instead.",
	"page-type":
		"This address is not a web page, a text or a PDF. Write the address of the article, or paste its text instead.",
	"page-too-large": "This page is larger than 5 MB. Paste the text of the article instead.",
	"page-too-slow":
		"The publisher’s site did not answer within 10 seconds. Try again later, or paste the text of the article instead.",
	"connection-failed":
		"The connection to the publisher’s site failed. Try again later, or paste the text of the article instead.",
	"article-empty": "No text of an article can be read here. Paste the text of the article instead.",
	"article-too-long": "This text is larger than 2 MB. Paste only the part that holds the quotes.",
	"article-unreadable":
		"This page is too intricate to be read here. Open it in your browser, then paste the text of the article.",
	"article-type":
		"This file is neither HTML nor PDF. Save the page as HTML or PDF, or paste the text of the article instead.",
	"pdf-encrypted":
		"This PDF is locked with a password. Save it again without one, or paste the text of the article instead.",
	"pdf-too-long":
		"This PDF has more than 100 pages. Upload only the pages that hold the quotes, or paste their text.",
	"pdf-without-text": "This PDF holds pictures only and no text. Type or paste the text of the article.",
	"pdf-unreadable":
		"This PDF is damaged and cannot be read. Upload it again, or paste the text of the article instead.",
	"quote-not-found":
		"These words are not in the source. Copy them exactly from the text of the article on this page.",
	"quote-ambiguous": "These words occur more than once. Add a few words that come before or after them.",
	"task-closed": "Somebody else has just closed this task. Your note has not been kept.",
	"task-note": "Write what came of it.",
	"address-copied": "Tick this once you have seen the address on that page.",
	"address-source": "Write the address of the web page that publishes the e-mail address.",
	"item-unknown": "What you report was not found. Open its page and press “Report” there.",
	"appeal-made": "A second look has already been asked for. Wait for its decision on this page.",
	"appeal-too-early": "This report has not been decided yet. Wait for the decision first.",
	"own-case": "This case belongs to your organisation. Ask another moderator to decide it.",
	"second-moderator-needed": "You made the first decision. Ask another moderator to decide the appeal.",
	"decided-already": "This report has been decided. Load the page again to see the decision.",
	"decision-required": "Choose a decision.",
	"reason-required": "Choose a reason.",
	"confirm-required": "Tick this before you decide.",
	"report-body": "Say what is wrong.",
	"passkey-name-required": "Write a name for this passkey.",
	"passkey-late": "It took too long, or was used already. Press the button once more.",
	"passkey-refused": "This passkey could not be checked. Try once more, or sign in by e-mail.",
	"passkey-unknown": "This passkey is not registered here, or was removed. Sign in by e-mail.",
	"passkey-known": "This passkey is registered already. Use another device.",
	"passkeys-many": "This account has 10 passkeys already. Remove one that is no longer used.",
	"last-owner": "An organisation needs at least one owner. Make another member an owner first.",
	"draft-closed": "This draft is not at that stage now. Load the page again.",
	"draft-overtaken": "Somebody else has changed this part. Compare first, then tick the box and save again.",
	"draft-item-removed":
		"Somebody else has taken this quote out of the draft. What you wrote is still below: copy what you need, or bring the quote back from the draft.",
	"draft-full": "One draft holds at most 60 quotes. Make two cases of it.",
	"checklist-open": "Its checklist is not done. Open the draft to see what is missing.",
	"support-own": "This address is the proposer’s. Support has to come from others.",
	"names-not-agreed": "This draft names people. Agree to the names, or return the draft.",
	"quote-required": "Copy words from the article.",
	"organisation-required": "Choose the organisation that files it.",
	"named-invalid": "Write one name a line: the name, a colon, then the reason.",
	"file-required": "Choose the file.",
	"corrected-unknown": "What you want to correct was not found in this case. Choose from the list.",
	"text-unknown": "Choose the part that is wrong.",
	"written-required": "Copy the words that are wrong from the text.",
	"written-not-found": "These words are not in the part you chose. Copy them exactly from the text above.",
	"written-ambiguous": "These words occur more than once in that part. Add some of the words around them.",
	"corrected-required": "Write the right words.",
	"nothing-corrected": "What is written and what is right are the same. Change one of them.",
	"explanation-required": "Say what is wrong, in a sentence or two.",
	"erratum-known": "The same erratum has been published already. See the page of the case.",
	"outcome-required": "Write when this demand is fulfilled.",
	"claim-note-required": "Say why this is an allegation, a concern or conditional.",
	"reason-text-required": "Write why the text has to change.",
	"demand-not-open": "This demand has been closed, so its text can no longer change.",
	"addressee-unknown": "This office is not in the list. Choose from the list.",
	"nothing-changed": "This text is the same as now. Change at least one part.",
	"revision-pending": "A proposal still waits for a moderator. Wait for that decision first.",
	"version-moved-on": "There is a newer version by now. Load the page again and start from that one.",
	"own-revision": "You wrote this proposal. Ask another moderator to decide it.",
	"revision-decided": "This proposal has been decided. Load the page again to see the decision.",
	"correction-decided": "This request has been answered. Load the page again to see the answer.",
	"reply-body": "Write the institution’s reply.",
	"reply-long": "The reply has more than 20,000 characters. Shorten it, or attach it as a document.",
	"post-required": "Write your post.",
	"proof-required": "Write an office e-mail, or choose an official letter.",
	"email-not-of-institution":
		"This address is not the institution’s. Use an office mailbox as named below, or attach an official letter.",
	"claim-demand": "Choose the demand that this claim is about.",
	"reply-link-revoked": "This link has been revoked, so the reply was not kept. Ask for a new link.",
	"reply-decided": "This reply has been decided. Load the page again to see the decision.",
	"reply-unknown": "There is no such reply. Load the page again.",
	"institution-unknown":
		"This case is neither addressed to that institution nor about it. Choose from the list.",
	"rate-limited":
		"Too many forms are coming from your network at once. What you typed is still here: wait a moment, then send it again.",
};

export default errors;
