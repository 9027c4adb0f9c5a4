META
key; value
num_projects; 9
num_votes; 3
budget; 1,00
vote_type; ordinal
PROJECTS
project_id; cost
1; 60.5
VOTES
voter_id; vote
1; 3