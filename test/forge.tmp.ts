import { chromium } from 'playwright-core'; import {writeFileSync, readFileSync} from 'node:fs';
import { sampleResult } from '/work/fresh/c/test/report/sample-result.ts'; import { reportPage } from '/work/fresh/c/report/commands/report-page.ts'; import {resultFaults} from '/work/fresh/c/schema/index.ts';
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-gpu']});
const s=sampleResult(); const pol=(p:any)=>({...s,inputs:{...s.inputs,policy:p}}); const P:any=s.inputs.policy;
const lt=s.lostTime!;
const cases:Record<string,any>={
 empty:pol({}), facts:pol({...P,facts:{channel:null,priority:5,topic:{type:7}}}), facts2:pol({...P,facts:null}), facts3:pol({...P,facts:'x'}), titles:pol({...P,channels:{phone:{title:5},chat:{title:{en:7}},email:{title:[]}},teams:{care:{title:{}},payments:null},goals:7,promises:{a:1}}), chans:pol({...P,channels:null}), chans2:pol({...P,channels:[null]}),
 in0:{...s,objectives:[{...s.objectives[0],in:{share:0.9,met:0,of:0,undecided:0,interval:null,enough:null}}]},
 lost0:{...s,lostTime:{...lt,rows:[{...lt.rows[0],parts:[],hours:[]},{...lt.rows[1],parts:[{part:'queue',seconds:0,teams:[]}]}],worst:[{...lt.worst[0],pieces:[]}],lives:[{ticket:17,moments:[]}]}},
 dist:{...s,distributions:[{kpi:'waiting_time',where:{channel:'phone'},edges:[],counts:[]},{kpi:'waiting_time',where:{channel:'chat'},edges:[0,1],counts:[0]}]},
 series:{...s,series:s.series.map(o=>({...o,values:[]}))}, series0:{...s,series:s.series.map(o=>({...o,values:o.values.map(()=>0)}))}, seriesNeg:{...s,series:s.series.map(o=>({...o,values:o.values.map(()=>-1e300)}))},
 where:{...s,objectives:s.objectives.map(o=>({...o,where:{channel:{not:{not:['a',null,{x:1}]}},b:null}}))},
 lang:{...s,languages:[]}, texts:{...s,title:{},policyTitle:{},languages:['zz','ar']}, notes:{...s,notes:[{code:'x',message:{}}]},
 tz:{...s,timeZone:'__proto__'}, rows:{...s,kpis:Array.from({length:50000},(_, i)=>({...s.kpis[0],where:{topic:'t'+i}}))}, win:{...s,window:{...s.window,from:0,to:0,end:0}}, win2:{...s,window:{...s.window,from:5,to:1}}, win3:{...s,window:{...s.window,from:0,to:1e9,end:1e9}},
 teams:{...s,series:Array.from({length:200},(_, i)=>({...s.series.find(x=>x.kpi==='staffed'),where:{team:'t'+i},values:Array(336).fill(1)}))},
 inc:{...s,incentives:[{...s.incentives![0],bounds:[],teams:[]}]}, theory:{...s,theory:[{...s.theory![0],figures:[],assumptions:[]}]},
 ranges:{...s,kpis:s.kpis.map(k=>({...k,value:k.unit==='share'?k.value:1e300}))}, inf:{...s,replications:{run:1,asked:1,stopped:'as told'}},
};
const only=process.argv[2];
for(const [n,r] of Object.entries(cases)){ if(only&&!only.split(',').includes(n))continue; const f=resultFaults(JSON.parse(JSON.stringify(r))); if(f.length){console.log(n,'REFUSED',f[0]);continue}
 writeFileSync('/tmp/forge.html',(await reportPage())(r)); for(const lang of ['en','ar']){const p=await b.newPage(); const e:string[]=[]; p.on('pageerror',x=>e.push(x.message.slice(0,200))); const t=Date.now(); await p.goto('file:///tmp/forge.html#by=channel&lang='+lang,{timeout:120000}); await p.waitForTimeout(300); const ok=await p.locator('footer').count(); const txt=(await p.locator('#page').innerText()); const bad=txt.match(/.{0,30}(NaN|∞|undefined|\[object).{0,30}/g); console.log(n,lang,ok?'ok':'NO PAGE',e,bad?.slice(0,4)??'',Date.now()-t,'ms'); await p.close();}}
await b.close();
