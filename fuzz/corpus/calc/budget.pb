META
key; value
description; Prova
num_projects; 2
num_votes; 3
budget; 100
vote_type; approval
rule; greedy
PROJECTS
project_id; cost; name
1; 60; Panchine
2; 50; Alberi
VOTES
voter_id; age; vote
1; 20; 1,2
2; 30; 2
3; 40; 
