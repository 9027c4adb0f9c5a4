META
key; value
description; Prova
num_projects; 2
num_votes; 3
budget; 100
vote_type; cumulative
rule; greedy
PROJECTS
project_id; cost; name
1; 60; Panchine
2; 50; Alberi
VOTES
voter_id; vote; points
1; 1,2; 3,1
2; 2; 4
3; ; 
