//! What a use case answers when it cannot do what was asked.

use std::fmt;
use std::sync::Arc;

use crate::doc::DocError;
use crate::doc::worker::WorkerError;
use crate::domain::area::FixedRight;
use crate::domain::code::Code;
use crate::domain::people::NameError;
use crate::store::StoreError;
use crate::sync::history::HistoryError;

type Cause = Arc<dyn std::error::Error + Send + Sync>;

/// A stable code, and the cause for the log. The cause is never shown to a caller.
#[derive(Debug, Clone)]
pub struct Error {
    /// What callers see.
    pub code: Code,
    cause: Option<Cause>,
}

impl Error {
    /// An error with its cause.
    pub fn caused(code: Code, cause: impl std::error::Error + Send + Sync + 'static) -> Self {
        Self {
            code,
            cause: Some(Arc::new(cause)),
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.code)?;
        let mut cause = self
            .cause
            .as_ref()
            .map(|cause| cause.as_ref() as &dyn std::error::Error);
        while let Some(error) = cause {
            write!(f, ": {error}")?;
            cause = error.source();
        }
        Ok(())
    }
}

impl std::error::Error for Error {}

impl From<Code> for Error {
    fn from(code: Code) -> Self {
        Self { code, cause: None }
    }
}

impl From<NameError> for Error {
    fn from(error: NameError) -> Self {
        match error {
            NameError::Empty => Code::NameEmpty.into(),
            NameError::TooLong => Code::NameTooLong.into(),
        }
    }
}

impl From<FixedRight> for Error {
    fn from(_: FixedRight) -> Self {
        Code::RightFixed.into()
    }
}

impl From<DocError> for Error {
    fn from(error: DocError) -> Self {
        Self::caused(Code::WorkshopDamaged, error)
    }
}

impl From<HistoryError> for Error {
    fn from(error: HistoryError) -> Self {
        match error {
            HistoryError::Store(error) => error.into(),
            HistoryError::Worker(error) => error.into(),
            HistoryError::Refused(code) => code.into(),
        }
    }
}

impl From<WorkerError> for Error {
    fn from(error: WorkerError) -> Self {
        Self::caused(Code::ContentUnreadable, error)
    }
}

impl From<StoreError> for Error {
    fn from(error: StoreError) -> Self {
        let code = match &error {
            StoreError::Unknown => Code::WorkshopUnknown,
            StoreError::Damaged { .. } => Code::WorkshopDamaged,
            StoreError::Newer { .. } => Code::WorkshopNewer,
            StoreError::Full { .. } => Code::StorageFull,
            StoreError::NotAnExport { .. } => Code::FileNoExport,
            StoreError::RoomCodeTaken => Code::Internal,
            StoreError::NotWritable { .. } | StoreError::InUse { .. } | StoreError::Failed { .. } => {
                Code::StorageFailed
            }
        };
        Self::caused(code, error)
    }
}
