using Statsig.Tests.Browser;

namespace Statsig.Emulator.Tests.Page;

/// <summary>One browser for all tests of the page.</summary>
[CollectionDefinition(Name)]
public sealed class PageTestGroup : ICollectionFixture<TestBrowser>
{
    public const string Name = "Page";
}
