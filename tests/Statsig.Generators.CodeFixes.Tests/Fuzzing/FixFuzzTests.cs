using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.CodeFixes;
using Statsig.Generators.CodeFixes.Tests.Support;

namespace Statsig.Generators.CodeFixes.Tests.Fuzzing;

/// <summary>No fix throws on a program that is broken, and none that is offered in a good one leaves it with an error. STATSIG_FUZZ_FIXES says how many programs of each sort there are.</summary>
public class FixFuzzTests
{
    private const int Seed = 20260801;

    private static readonly int Programs = int.Parse(Environment.GetEnvironmentVariable("STATSIG_FUZZ_FIXES") ?? "40", CultureInfo.InvariantCulture);

    private static readonly ImmutableArray<CodeFixProvider> Providers =
        [new NearestNameFixProvider(), new AddEntryFixProvider(), new TypedAccessorFixProvider(), new KeyFixProvider()];

    [Fact]
    public async Task What_is_offered_compiles()
    {
        var random = new Random(Seed);
        var offered = 0;
        for (var i = 0; i < Programs; i++)
        {
            var project = FixedProject.Create(RandomProgram.Make(random), RandomProgram.Manifest);
            var errors = (await project.ErrorsAsync(TestContext.Current.CancellationToken)).Count;
            offered += await ApplyAll(project, async (title, changed) =>
            {
                var now = await changed.ErrorsAsync(TestContext.Current.CancellationToken);
                Assert.True(now.Count <= errors, $"{i}: {title}\n{await changed.TextAsync(TestContext.Current.CancellationToken)}\n{string.Join('\n', now)}");
            });
        }

        Assert.True(offered > Programs, $"Only {offered} fixes were offered.");
    }

    [Fact]
    public async Task No_fix_throws_on_half_typed_code()
    {
        var random = new Random(Seed + 1);
        for (var i = 0; i < Programs; i++)
        {
            await ApplyAll(FixedProject.Create(Break(RandomProgram.Make(random), random), RandomProgram.Manifest), static (_, _) => Task.CompletedTask);
        }
    }

    /// <summary>Makes each fix that is offered, apart from the others.</summary>
    private static async Task<int> ApplyAll(FixedProject project, Func<string, FixedProject, Task> check)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var offered = 0;
        foreach (var diagnostic in await project.AnalyzeAsync(cancellation))
        {
            foreach (var provider in Providers.Where(provider => provider.FixableDiagnosticIds.Contains(diagnostic.Id)))
            {
                foreach (var action in await project.OfferAsync(provider, diagnostic, cancellation))
                {
                    offered++;
                    await check(action.Title, await project.ApplyAsync(action, cancellation));
                }
            }
        }

        return offered;
    }

    private static string Break(string text, Random random)
    {
        for (var edits = random.Next(1, 4); edits > 0; edits--)
        {
            var length = random.Next(1, 30);
            text = text.Remove(random.Next(text.Length - length), length);
        }

        return text;
    }
}
