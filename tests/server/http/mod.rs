//! Every route of the contract, and every way it says no.

mod anonymity;
mod authors;
mod contributions;
mod doors;
mod files;
mod findings;
mod history;
mod okr;
mod okr_hostile;
mod okr_rights;
mod onward;
mod organiser;
mod people;
mod protected;
mod protected_ends;
mod roles;
mod seatmates;
mod silent;
mod steering;
mod tables;
