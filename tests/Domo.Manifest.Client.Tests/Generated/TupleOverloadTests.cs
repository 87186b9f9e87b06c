using Domo.Manifest.Tests.Shared;

namespace Domo.Manifest.Client.Tests.Generated;

public sealed class TupleOverloadTests
{
    [Fact]
    public void The_dataset_overloads_are_current() =>
        GeneratedFile.AssertCurrent("src/Domo.Manifest.Client/Datasets/Queries/DatasetQuery.Tuples.cs", TupleOverloads.OfDatasetQuery());

    [Fact]
    public void The_document_overloads_are_current() =>
        GeneratedFile.AssertCurrent("src/Domo.Manifest.Client/Collections/Queries/DocumentSource.Tuples.cs", TupleOverloads.OfDocumentSource());
}
