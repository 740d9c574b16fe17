"""New data meet the files of records, lists of procedures what the records say."""
