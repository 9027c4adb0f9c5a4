# Languages, dates and hours as a person writes them.

language-unknown = “{ $text }” is not a language of this program: write it or en.

date-missing = The date is missing: write for example 17/04/2014, friday or in 3 days.
date-unreadable = “{ $text }” is not a date: write for example 17/04/2014, 17 april, by friday, in 3 days or end of month.
date-not-in-calendar = “{ $text }” is not in the calendar: check the day, the month and the year.
date-other-weekday = “{ $text }” falls on another day of the week: correct the day or the date.

time-missing = The time is missing: write for example 18:05.
time-unreadable = “{ $text }” is not a time: write for example 18:05, between 0:00 and 23:59.
