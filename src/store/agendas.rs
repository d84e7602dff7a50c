//! Agendas that were saved for other workshops. They lie in the server's own file, and nowhere else.

use rusqlite::params;

use super::catalogue::Catalogue;
use super::error::StoreError;
use super::shelf::Store;

/// A saved agenda.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedAgenda {
    /// New id.
    pub id: String,
    /// Checked title.
    pub title: String,
    /// Its steps, as JSON text that the caller understands.
    pub steps: String,
}

impl Store {
    /// Every saved agenda, by title.
    pub async fn saved_agendas(&self) -> Result<Vec<SavedAgenda>, StoreError> {
        self.on_catalogue(Catalogue::agendas).await
    }

    /// Saves an agenda.
    pub async fn save_agenda(&self, agenda: SavedAgenda) -> Result<(), StoreError> {
        self.on_catalogue(move |catalogue| catalogue.save_agenda(&agenda)).await
    }

    /// Forgets an agenda. Answers whether there was one.
    pub async fn forget_agenda(&self, id: String) -> Result<bool, StoreError> {
        self.on_catalogue(move |catalogue| catalogue.forget_agenda(&id)).await
    }
}

impl Catalogue {
    fn agendas(&self) -> Result<Vec<SavedAgenda>, StoreError> {
        let mut statement = self
            .connection()
            .prepare_cached("SELECT id, title, steps FROM agendas ORDER BY title, id")?;
        let rows = statement.query_map([], |row| {
            Ok(SavedAgenda {
                id: row.get(0)?,
                title: row.get(1)?,
                steps: row.get(2)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    fn save_agenda(&self, agenda: &SavedAgenda) -> Result<(), StoreError> {
        self.connection()
            .prepare_cached("INSERT INTO agendas (id, title, steps) VALUES (?1, ?2, ?3)")?
            .execute(params![agenda.id, agenda.title, agenda.steps])?;
        Ok(())
    }

    fn forget_agenda(&self, id: &str) -> Result<bool, StoreError> {
        let forgotten = self
            .connection()
            .prepare_cached("DELETE FROM agendas WHERE id = ?1")?
            .execute([id])?;
        Ok(forgotten > 0)
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::store;
    use super::*;

    #[tokio::test]
    async fn saved_agendas_outlive_the_server() {
        let (data, store) = store();
        let agenda = |id: &str, title: &str| SavedAgenda {
            id: id.to_owned(),
            title: title.to_owned(),
            steps: "[]".to_owned(),
        };
        for one in [agenda("b", "Haushalt"), agenda("a", "Klausur"), agenda("c", "Dialog")] {
            store.save_agenda(one).await.unwrap();
        }
        assert!(store.forget_agenda("a".to_owned()).await.unwrap());
        assert!(!store.forget_agenda("a".to_owned()).await.unwrap());
        store.close().await.unwrap();
        drop(store);
        let store = Store::open(data.path()).unwrap();
        let saved = store.saved_agendas().await.unwrap();
        assert_eq!(saved, [agenda("c", "Dialog"), agenda("b", "Haushalt")]);
    }
}
