# What the table does: the words of `tavolo do`, and what is wrong with what follows them.

argument-unwanted = “{ $word }” is too much.
argument-twice = The argument { $name } is given twice.
argument-needed = { $names } is missing.
argument-choice = “{ $value }” does not do for { $name }: choose among { $accepted }.
argument-number = “{ $value }” does not do for { $name }: a whole number from { $min } to { $max } is needed.
argument-hint = It is written so: { $usage }

deed-vote-close = Closes the vote with its counts; who is present and has not voted is put down as not voting
