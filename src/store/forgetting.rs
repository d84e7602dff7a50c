//! Changes after which nothing in the file, nor beside it, tells what was there before.

use rusqlite::{Connection, Transaction, TransactionBehavior};

use super::connection::fold_log;
use super::error::StoreError;

/// Carries out a change in a transaction. What it takes away is overwritten with zeros, and the log is folded at once, so that
/// neither words that are gone nor the order of changes stay in it.
pub(super) fn forgetting(
    connection: &mut Connection,
    change: impl FnOnce(&Transaction<'_>) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    set_secure_delete(connection, true)?;
    let changed = commit(connection, change);
    let folded = fold_log(connection);
    set_secure_delete(connection, false)?;
    changed.and(folded)
}

fn commit(
    connection: &mut Connection,
    change: impl FnOnce(&Transaction<'_>) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    change(&transaction)?;
    transaction.commit()?;
    Ok(())
}

fn set_secure_delete(connection: &Connection, on: bool) -> Result<(), StoreError> {
    connection.pragma_update_and_check(None, "secure_delete", on, |_| Ok(()))?;
    Ok(())
}
