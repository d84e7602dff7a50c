# The register of assumptions
register-lead = What does great harm if it is wrong and has little evidence stands first.
register-none = There are no assumptions yet. Every link between two cards is one.
register-stale = What people think of them has changed.
register-sort = Sort again
register-unchecked = nobody checks
register-overdue = check overdue
register-who = Who checks
register-until = by { $day }
