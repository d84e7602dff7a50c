//! Every route of the contract, and every way it says no.

mod authors;
mod doors;
mod files;
mod findings;
mod history;
mod organiser;
mod people;
mod roles;
mod steering;
