// There is one shared client in a process; hosts that set it take turns.
[assembly: CollectionBehavior(CollectionBehavior.CollectionPerAssembly)]
