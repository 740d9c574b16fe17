"""Foreign forms of procedures become records, again and again.

`formats` yield what they `found`, as it stood; `mapping` makes plain records of it with the names in the `registers`;
`merging` compares them with the editor's, `updating` edits the file, `verifying` proves that nothing was lost;
`suspicion` finds what is doubtful, `comparing` lists, and the `report` tells. Nothing here writes files.
"""
