# What the table does: the words of `tavolo do`, and what is wrong with what follows them.

argument-unwanted = “{ $word }” is too much.
argument-twice = The argument { $name } is given twice.
argument-needed = { $names } is missing.
argument-choice = “{ $value }” does not do for { $name }: choose among { $accepted }.
argument-number = “{ $value }” does not do for { $name }: a whole number from { $min } to { $max } is needed.
argument-hint = It is written so: { $usage }

deed-vote-close = Closes the vote with its counts; who is present and has not voted is put down as not voting
deed-groups-make = Makes groups of those present: how many, or of how many people; the same seed gives the same groups
deed-method = Makes groups by a method: OST with its topics, World Café with hosts and rounds, SWOT with its four questions
deed-group-shift = Moves the person to the group after, or to the one before
deed-group-send = Moves the person to another group
deed-group-join = Adds the person to the group
deed-group-leave = Takes the person out of the group
deed-rapporteur = Says who reports for the group; without a person nobody does any more
deed-latecomers = Puts late arrivals into the smallest groups
deed-round = Opens a round of assessment, blind if one likes, or closes the open one
deed-digit = Gives the proposal a score on a criterion, on the sheet of an assessor or on the consensus sheet
deed-abstain = Records that the assessor abstains on a criterion
deed-unscore = Takes the score off
deed-recuse = Records that the assessor stands aside from a proposal for a conflict of interest
deed-weight-step = Raises or lowers the weight of a criterion by one step
deed-points = Writes the swing points of a criterion
deed-points-clear = Removes the swing points of a criterion
deed-judge = Says how many times as much one criterion matters as another
deed-judge-clear = Removes the comparison of two criteria
deed-weights-apply = Gives the criteria the weights that follow from swing points or from comparisons
deed-approve-criteria = Approves the criteria as they are, with the date and the sitting
deed-nudge = Moves the stakeholder by one step on the map: power up and down, interest right and left
deed-cut = Raises or lowers the mark from which power and interest are high
deed-tell-lab = Marks something to be told to a lab, or to all
deed-told = Confirms that the lab was told
deed-settle = Marks an action done or a question settled, or open again
deed-shortlist = Marks the first proposals by supporters as shortlisted
deed-conclude = Marks the process concluded, with today's date
