using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Benchmarks.Inputs;

/// <summary>A project of 1,000 files of about 130 lines, as applications have them, some of which ask Statsig for flags by name.</summary>
internal static class UsingProject
{
    public const int Files = 1_000;
    private const int Methods = 10;

    /// <param name="uses">How many names stand in it, spread over all files.</param>
    public static CSharpCompilation Create(int uses)
    {
        var trees = Enumerable.Range(0, Files).Select(i => SampleProject.Parse(FileText(i, uses / Files), string.Create(CultureInfo.InvariantCulture, $"Service{i}.cs")));
        return SampleProject.Create().RemoveAllSyntaxTrees().AddSyntaxTrees(trees);
    }

    private static string FileText(int file, int uses)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using System.Threading;
            using System.Threading.Tasks;
            using Statsig.Runtime;

            namespace App;

            public sealed record Order{{file}}(int Id, string Customer, decimal Total, DateTime Placed);

            public class Service{{file}}
            {
                private readonly Dictionary<int, Order{{file}}> _orders = new();
                private readonly List<string> _log = new();
                private readonly IStatsigClient _client;

                public Service{{file}}(IStatsigClient client) => _client = client;


            """);
        for (var i = 0; i < Methods; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $$"""
                    public async Task<decimal> Sum{{i}}Async(StatsigUser user, IEnumerable<int> ids, decimal limit, CancellationToken cancellation)
                    {
                        var sum = 0m;
                        foreach (var id in ids.Where(x => x > {{i}}).OrderBy(x => x))
                        {
                            if (!_orders.TryGetValue(id, out var order) || order.Total > limit)
                            {
                                _log.Add($"order {id} of {order?.Customer ?? "nobody"} left out at {DateTime.UtcNow:O}");
                                continue;
                            }

                            sum += order.Total * (order.Placed.Year > 2000 ? 1.1m : 1m);
                        }


                """);
            if (i < uses)
            {
                text.Append(CultureInfo.InvariantCulture, $$"""
                            if (await _client.CheckGateAsync("gate_{{((file * 7) + i) % 10_000}}", user, cancellation))
                            {
                                sum -= 1;
                            }


                    """);
            }

            text.Append("        await Task.Yield();\n        return Math.Max(sum, _log.Count);\n    }\n\n");
        }

        return text.Append("}\n").ToString();
    }
}
