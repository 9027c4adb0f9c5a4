//! What each noun refuses and says of itself: one file here for each file of `nouns`. Keeps out:
//! fields, and what several nouns add up to.

mod action;
mod agreed;
mod assessment;
mod budget;
mod commitment;
mod copy;
mod criteria;
mod criterion;
mod decision;
mod draw;
mod entry;
mod follow;
mod group;
mod lab;
mod meeting;
mod office;
mod origin;
mod person;
mod phrase;
mod plan;
mod poll;
mod pool;
mod process;
mod proposal;
mod rules;
mod selection;
mod stakeholder;
mod survey;
mod training;
mod turn;
mod vote;
mod withheld;
