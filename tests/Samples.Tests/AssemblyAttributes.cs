// The tests build and run the samples in place: two at a time would write the same files.
[assembly: CollectionBehavior(CollectionBehavior.CollectionPerAssembly)]
